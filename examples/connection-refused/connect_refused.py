#!/usr/bin/env python3
# fault: refuse
# expect: ConnectionRefusedError: [Errno 111] Connection refused

import socket
import sys

host, port = sys.argv[1], int(sys.argv[2])

with socket.create_connection((host, port)) as connection:
    print("connected")
