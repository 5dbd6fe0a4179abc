#!/usr/bin/env python3
# fault: close
# expect: prints
# twin: none

import socket
import sys

host, port = sys.argv[1], int(sys.argv[2])

connection = socket.create_connection((host, port))
try:
    connection.send(b"Hello")
    print("no error: the kernel took the bytes, nobody will read them")
except BrokenPipeError:
    print("broken pipe")
finally:
    connection.close()
