#!/usr/bin/env python3
# fault: no-response
# expect: http.client.RemoteDisconnected: Remote end closed connection without response

import http.client
import sys

connection = http.client.HTTPConnection(sys.argv[1], int(sys.argv[2]))
connection.request("GET", "/price")
print("status:", connection.getresponse().status)
