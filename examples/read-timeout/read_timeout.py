#!/usr/bin/env python3
# fault: silent
# expect: TimeoutError: timed out

import socket
import sys

host, port = sys.argv[1], int(sys.argv[2])

with socket.create_connection((host, port), timeout=2) as connection:
    connection.settimeout(0.3)
    connection.sendall(b"hello\n")
    answer = connection.recv(100)
    print("received:", answer)
