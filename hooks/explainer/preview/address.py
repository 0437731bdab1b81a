"""The addresses of a preview: only this machine, and only by its own names."""

from __future__ import annotations

import ipaddress
import re
import socket

_ADVICE = "name another address, as in `make serve ADDRESS=127.0.0.1:8001`."
# The Host header of RFC 9110, section 7.2; an IPv6 address is in brackets.
_HOST = re.compile(
    r"[ \t]*(?:\[(?P<literal>[0-9A-Fa-f:.]+)\]|(?P<name>(?:[\w-]{1,63}\.)*[\w-]{1,63}))"
    r"(?::(?P<port>[0-9]{1,5}))?[ \t]*",
    re.ASCII,
)
_WEB = 80
_HIGHEST = 65_535


def refusal(host: str, port: int) -> str:
    """Return why a preview cannot listen at an address, or nothing if it can."""
    if not is_loopback(host):
        return (
            f"A preview shows unfinished work, and is for this machine alone; {host}:{port} may be "
            f"open to others: {_ADVICE}"
        )
    if not 0 < port <= _HIGHEST:
        return f"There is no port {port}, only those from 1 to {_HIGHEST}: {_ADVICE}"
    try:
        socket.create_server((host, port), family=address_family(host)).close()
    except OSError as error:
        return f"Nothing can be shown at {host}:{port} ({error.strerror}): {_ADVICE}"
    return ""


def is_own_host(header: str, port: int) -> bool:
    """Return whether a Host header names this machine, with the port that was announced.

    It is compared as text: another site's name may resolve to this machine, and looking it up would
    trust that site.
    """
    host = _HOST.fullmatch(header)
    if host is None:
        return False
    return int(host["port"] or _WEB) == port and is_loopback(host["literal"] or host["name"])


def is_loopback(host: str) -> bool:
    """Return whether a name or number always means this machine (RFC 6761, section 6.3)."""
    name = host.lower()
    if name == "localhost" or name.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def address_family(host: str) -> socket.AddressFamily:
    """Return the address family of a host."""
    return socket.AF_INET6 if ":" in host else socket.AF_INET
