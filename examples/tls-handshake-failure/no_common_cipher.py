#!/usr/bin/env python3
# fault: tls-no-common-cipher
# expect: ssl.SSLError: SSLV3_ALERT_HANDSHAKE_FAILURE

import socket
import ssl
import sys

host, port = sys.argv[1], int(sys.argv[2])
context = ssl.create_default_context()

with socket.create_connection((host, port)) as connection:
    try:
        with context.wrap_socket(connection, server_hostname=host) as tls:
            print("agreed on", tls.cipher())
    except ssl.SSLError as error:
        raise ssl.SSLError(error.errno, error.reason) from None
