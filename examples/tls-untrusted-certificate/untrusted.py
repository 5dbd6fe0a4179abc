#!/usr/bin/env python3
# fault: tls-untrusted
# expect: ssl.SSLCertVerificationError: unable to get local issuer certificate

import socket
import ssl
import sys

host, port = sys.argv[1], int(sys.argv[2])
context = ssl.create_default_context()

with socket.create_connection((host, port)) as connection:
    try:
        with context.wrap_socket(connection, server_hostname=host) as tls:
            print("trusted,", tls.version())
    except ssl.SSLCertVerificationError as error:
        print(error.reason)
        raise ssl.SSLCertVerificationError(error.errno, error.verify_message) from None
