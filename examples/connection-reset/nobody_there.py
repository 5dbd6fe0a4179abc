#!/usr/bin/env python3
# fault: refuse
# expect: prints

import socket
import sys

host, port = sys.argv[1], int(sys.argv[2])

try:
    socket.create_connection((host, port))
except ConnectionResetError:
    print("reset")
except ConnectionRefusedError:
    print("refused, not reset")
