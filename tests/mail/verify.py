"""Reads mails with eyes that are not ours: Python's parser, dkimpy, and OpenDKIM's own programs. Run in a network and mount
namespace of its own: the only network is this machine, and the only name server the one below, which answers from a list.

usage: verify.py FOLDER    (N.eml, wanted.json: records, keys, wanted)
"""

import concurrent.futures
import email
import email.policy
import fcntl
import html.parser
import json
import pathlib
import socket
import struct
import subprocess
import sys
import threading

import dkim

FOLDER = pathlib.Path(sys.argv[1])
ALL = json.loads((FOLDER / "wanted.json").read_text())
RECORDS = ALL["records"]
FAULTS = []

EVERY = ["Date", "From", "To", "Subject", "Message-ID", "Auto-Submitted", "MIME-Version", "Content-Type",
         "Content-Transfer-Encoding", "DKIM-Signature"]
NOTICE = ["List-Id", "List-Unsubscribe", "List-Unsubscribe-Post", "In-Reply-To", "References", "Reply-To"]


def raise_loopback():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as one:
        name = struct.pack("16sh", b"lo", 0x1 | 0x40)  # IFF_UP, IFF_RUNNING
        fcntl.ioctl(one, 0x8914, name)  # SIOCSIFFLAGS


def answer(query):
    """A TXT answer (RFC 1035) from the list, or that there is no such name."""
    at, labels = 12, []
    while query[at]:
        labels.append(query[at + 1:at + 1 + query[at]].decode())
        at += 1 + query[at]
    question = query[12:at + 5]
    record = RECORDS.get(".".join(labels).lower())
    if record is None or query[at + 1:at + 3] != b"\0\x10":
        return query[:2] + b"\x81\x83\0\1\0\0\0\0\0\0" + question
    parts = [record[cut:cut + 255].encode() for cut in range(0, len(record), 255)]
    text = b"".join(bytes([len(part)]) + part for part in parts)
    body = b"\xc0\x0c\0\x10\0\1\0\0\0\x3c" + struct.pack("!H", len(text)) + text
    return query[:2] + b"\x81\x80\0\1\0\1\0\0\0\0" + question + body


def serve_names():
    server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    server.bind(("127.0.0.1", 53))

    def run():
        while True:
            query, client = server.recvfrom(4096)
            server.sendto(answer(query), client)

    threading.Thread(target=run, daemon=True).start()
    own = FOLDER / "resolv.conf"
    own.write_text("nameserver 127.0.0.1\noptions timeout:2 attempts:2\n")
    subprocess.run(["mount", "--bind", str(own), "/etc/resolv.conf"], check=True)


class Page(html.parser.HTMLParser):
    """The text and the links of a page; what may not stand in one."""

    def __init__(self):
        super().__init__()
        self.text, self.links, self.tags = [], [], set()

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        self.links += [value for name, value in attributes if name in ("href", "src", "action", "background")]
        self.tags |= {name for name, _ in attributes if name.startswith("on")}

    def handle_data(self, data):
        self.text.append(data)


def look(nth, wanted):
    raw = (FOLDER / f"{nth}.eml").read_bytes()
    parsed = email.message_from_bytes(raw, policy=email.policy.default)
    names = sorted(EVERY + (NOTICE if wanted["is_notice"] else []))
    yield "lines", sorted(parsed.keys()), names
    yield "defects", [str(one) for part in parsed.walk() for one in part.defects], []
    yield "to", [one.addr_spec for one in parsed["To"].addresses], [wanted["to"]]
    yield "from", [one.addr_spec for one in parsed["From"].addresses], ["desk@example.com"]
    yield "from name", parsed["From"].addresses[0].display_name, "Studio Żółty & Söhne, \"IT\""
    yield "subject", " ".join(str(parsed["Subject"]).split()), wanted["subject"]
    yield "length of lines", [line for line in raw.split(b"\r\n") if len(line) > 998], []
    yield "line ends", raw.replace(b"\r\n", b"").count(b"\n") + raw.replace(b"\r\n", b"").count(b"\r"), 0
    yield "letters", all(byte < 128 for byte in raw), True
    parts = [part for part in parsed.walk() if not part.is_multipart()]
    yield "parts", [part.get_content_type() for part in parts], ["text/plain", "text/html"]
    plain = parts[0].get_content()
    yield "plain text", [one for one in wanted["paragraphs"] if one not in plain], []
    page = Page()
    page.feed(parts[1].get_content())
    text = "".join(page.text)
    yield "html text", [one for one in wanted["paragraphs"] if one not in text], []
    strange = page.tags - {"html", "head", "meta", "title", "body", "div", "p", "a", "hr"}
    yield "tags", strange, set()
    yield "links", [one for one in page.links if not one.startswith("https://desk.example.com/")], []


def believes_dkimpy(raw):
    return dkim.verify(raw, dnsfunc=lambda name, timeout=5: RECORDS.get(name.decode().rstrip(".")).encode())


def believes_opendkim(raw):
    done = subprocess.run(["/usr/sbin/opendkim-testmsg", "-t", str(FOLDER)], input=raw, capture_output=True, check=False)
    return done.returncode == 0, (done.stderr + done.stdout).decode(errors="replace")


def bend(raw, nth):
    """One change that a reader would notice."""
    ways = [
        lambda: raw.replace(b"desk@example.com>\r\n", b"eve@example.com>\r\n", 1),
        lambda: b"From: eve@example.org\r\n" + raw,
        lambda: b"Subject: another\r\n" + raw,
        lambda: b"Reply-To: eve@example.org\r\n" + raw,
        lambda: raw.replace(b"multipart/alternative", b"multipart/mixed", 1),
        lambda: raw[:-20] + b"x" + raw[-20:],
    ]
    return ways[nth % len(ways)]()


def judge(nth):
    raw = (FOLDER / f"{nth}.eml").read_bytes()
    faults = [f"{nth} {what}: {got!r} instead of {want!r}" for what, got, want in look(nth, ALL["wanted"][nth]) if got != want]
    if not believes_dkimpy(raw):
        faults.append(f"{nth}: dkimpy does not believe it")
    believed, said = believes_opendkim(raw)
    if not believed:
        faults.append(f"{nth}: OpenDKIM does not believe it: {said}")
    refused = 0
    if nth < 50:
        bent = bend(raw, nth)
        refused = (not believes_dkimpy(bent)) + (not believes_opendkim(bent)[0])
    return faults, refused


def test_keys():
    """The private key of each file is the one whose public half stands in DNS."""
    resolver, own = FOLDER / "unbound.conf", FOLDER / "opendkim.conf"
    resolver.write_text('server:\n  do-not-query-localhost: no\n  module-config: "iterator"\n'
                        'forward-zone:\n  name: "."\n  forward-addr: 127.0.0.1\n')
    own.write_text(f"ResolverConfiguration {resolver}\n")
    # It knows RSA alone; the other key is believed by its signatures.
    for selector, path in [("rsa", ALL["keys"]["rsa"])]:
        command = ["/usr/sbin/opendkim-testkey", "-x", str(own), "-d", "example.com", "-s", selector, "-k", path, "-vvv"]
        said = subprocess.run(command, capture_output=True, check=False)
        if said.returncode != 0:
            FAULTS.append(f"opendkim-testkey {selector}: {said.stderr.decode()}")


def main():
    raise_loopback()
    serve_names()
    test_keys()
    bent = 0
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for faults, refused in pool.map(judge, range(len(ALL["wanted"]))):
            FAULTS.extend(faults)
            bent += refused
    print(json.dumps({"read": len(ALL["wanted"]), "faults": FAULTS, "bent_refused": bent}))


main()
