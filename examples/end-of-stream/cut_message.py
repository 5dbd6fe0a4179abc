#!/usr/bin/env python3
# fault: cut-record
# expect: asyncio.exceptions.IncompleteReadError: 7 bytes read on a total of 15 expected bytes

import asyncio
import sys

host, port = sys.argv[1], int(sys.argv[2])


async def main():
    reader, writer = await asyncio.open_connection(host, port)
    writer.write(b"next, please\n")
    length = int.from_bytes(await reader.readexactly(2), "big")
    message = await reader.readexactly(length)
    print("message:", message.decode())
    writer.close()


asyncio.run(main())
