#!/usr/bin/env python3
# fault: unreachable-network
# expect: OSError: [Errno 101] Network is unreachable

import socket
import sys

host, port = sys.argv[1], int(sys.argv[2])

with socket.create_connection((host, port)) as connection:
    print("connected")
