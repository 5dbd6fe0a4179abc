#!/usr/bin/env python3
# fault: reset
# expect: ConnectionResetError: [Errno 104] Connection reset by peer

import socket
import sys

host, port = sys.argv[1], int(sys.argv[2])

with socket.create_connection((host, port)) as connection:
    connection.sendall(b"GET / HTTP/1.1\r\n\r\n")
    answer = connection.recv(4096)
    print("received", len(answer), "bytes")
