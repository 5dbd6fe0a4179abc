#!/usr/bin/env python3
# fault: none
# expect: prints

import socket
import struct

server = socket.create_server(("127.0.0.1", 0))

client = socket.create_connection(server.getsockname())
client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
client.close()  # with RST, before the server has accepted

try:
    accepted, address = server.accept()
    print("accepted all the same")
    accepted.recv(1024)
except ConnectionAbortedError:
    print("aborted")
except ConnectionResetError:
    print("reset, not aborted")
