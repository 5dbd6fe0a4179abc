#!/usr/bin/env python3
# fault: unreachable-host
# expect: OSError: [Errno 113] No route to host

import socket
import sys

host, port = sys.argv[1], int(sys.argv[2])

with socket.create_connection((host, port)) as connection:
    print("connected")
