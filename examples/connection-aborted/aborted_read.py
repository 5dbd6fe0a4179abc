#!/usr/bin/env python3
# fault: abort
# expect: ConnectionAbortedError: [Errno 103] Software caused connection abort

import socket
import sys

host, port = sys.argv[1], int(sys.argv[2])

with socket.create_connection((host, port)) as connection:
    connection.sendall(b"hello\n")
    answer = connection.recv(4096)
    print("received", len(answer), "bytes")
