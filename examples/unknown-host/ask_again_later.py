#!/usr/bin/env python3
# fault: name-server-failure
# expect: prints

import socket
import sys

host, port = sys.argv[1], int(sys.argv[2])

try:
    socket.getaddrinfo(host, port)
    print("resolved")
except socket.gaierror as e:
    print("later" if e.errno == socket.EAI_AGAIN else "never", e, sep=": ")
