#!/usr/bin/env python3
# fault: syn-timeout
# expect: TimeoutError: [Errno 110] Connection timed out

import socket
import sys

host, port = sys.argv[1], int(sys.argv[2])

with socket.create_connection((host, port)) as connection:
    print("connected")
