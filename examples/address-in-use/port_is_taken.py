#!/usr/bin/env python3
# fault: port-taken
# expect: OSError: [Errno 98] Address already in use

import socket
import sys

host, port = sys.argv[1], int(sys.argv[2])

with socket.socket() as server:
    server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    server.bind((host, port))
    server.listen()
    print("listening")
