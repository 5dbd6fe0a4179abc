#!/usr/bin/env python3
# fault: healthy
# expect: OSError: [Errno 9] Bad file descriptor
# twin: none

import socket
import sys

host, port = sys.argv[1], int(sys.argv[2])

with socket.create_connection((host, port)) as connection:
    connection.sendall(b"hello\n")
    connection.recv(4096)

print("answer:", connection.recv(4096))
