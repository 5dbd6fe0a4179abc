#!/usr/bin/env python3
# fault: no-such-name
# expect: socket.gaierror: [Errno -2] Name or service not known

import socket
import sys

host, port = sys.argv[1], int(sys.argv[2])

with socket.create_connection((host, port)) as connection:
    print("connected")
