#!/usr/bin/env python3
# fault: close
# expect: prints

import socket
import sys
import time

host, port = sys.argv[1], int(sys.argv[2])

connection = socket.create_connection((host, port))
try:
    print("recv:", connection.recv(4096))
    time.sleep(0.2)
    connection.send(b"Hello")
    print("no error: the kernel took the bytes, nobody will read them")
except BrokenPipeError:
    print("broken pipe")
finally:
    connection.close()
