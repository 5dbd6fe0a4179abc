#!/usr/bin/env python3
# fault: no-response
# expect: prints

import http.client
import sys

connection = http.client.HTTPConnection(sys.argv[1], int(sys.argv[2]))
connection.request("GET", "/price")
try:
    print("status:", connection.getresponse().status)
except ConnectionResetError as error:
    print(f"{type(error).__name__}, errno {error.errno}")
