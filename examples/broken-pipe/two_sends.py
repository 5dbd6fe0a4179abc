#!/usr/bin/env python3
# fault: close
# expect: BrokenPipeError: [Errno 32] Broken pipe

import socket
import sys
import time

host, port = sys.argv[1], int(sys.argv[2])

with socket.create_connection((host, port)) as connection:
    print("recv:", connection.recv(4096))
    connection.sendall(b"first\n")
    print("first send: no error")
    time.sleep(0.2)
    connection.sendall(b"second\n")
    print("second send: no error")
