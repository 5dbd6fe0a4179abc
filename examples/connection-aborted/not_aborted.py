#!/usr/bin/env python3
# fault: refuse
# expect: prints

import socket
import sys

host, port = sys.argv[1], int(sys.argv[2])

connection = socket.socket()
try:
    connection.connect((host, port))
    connection.sendall(b"hello")
    connection.recv(5)
except ConnectionAbortedError:
    print("aborted")
except ConnectionRefusedError:
    print("refused, not aborted")
finally:
    connection.close()
