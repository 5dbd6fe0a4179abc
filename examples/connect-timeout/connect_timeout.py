#!/usr/bin/env python3
# fault: full-backlog
# expect: TimeoutError: timed out

import socket
import sys

host, port = sys.argv[1], int(sys.argv[2])

with socket.create_connection((host, port), timeout=0.3) as connection:
    print("connected")
