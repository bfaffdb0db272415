"""Puts the walls up, then does what a script must not; run by SandboxTest, without any filter before it."""

import json
import os
import sys

sys.path.insert(0, sys.argv[1])
os.environ["SECRET"] = "canary"

from datamorph_engine import sandbox  # noqa: E402

ONLY_PYTHON_STOPS = ["fork", "crafted_code", "find_objects", "fresh_modules"]
by_the_kernel = sys.argv[2:] == ["kernel"]
if by_the_kernel:  # what is left for a script that has got around Python's hook
    sys.addaudithook = lambda hook: None
walls = sandbox.confine()


def system():
    if os.system("echo escaped"):
        raise OSError("it did not start")


def spawn():
    os.posix_spawn("/bin/true", ["true"], {})


def fork():
    os.fork()


def fresh_modules():
    import subprocess

    subprocess.run(["true"])


def by_sys_modules():
    sys.modules["os"].popen("id").read()


def by_subclasses():
    for kind in ().__class__.__mro__[1].__subclasses__():
        if kind.__name__ == "_wrap_close":
            if kind.__init__.__globals__["system"]("echo escaped"):
                raise OSError("it did not start")


def native_code():
    import ctypes

    if ctypes.CDLL(None).system(b"echo escaped"):
        raise OSError("it did not start")


def read_file():
    open("/etc/passwd").read()


def read_environment():
    open("/proc/self/environ").read()


def read_by_descriptor():
    os.read(os.open("/etc/passwd", os.O_RDONLY), 10)


def list_folder():
    os.listdir("/")


def write_file():
    open("stolen.txt", "w").write("x")


def write_beside_python():
    open(os.path.join(sys.argv[1], "pyspark", "x.py"), "w")


def remove_file():
    os.remove("/tmp/nothing")


def connect():
    import socket

    socket.create_connection(("127.0.0.1", 5432), 1)


def crafted_code():
    (lambda: 0).__code__.replace(co_code=b"")


def find_objects():
    import gc

    gc.get_objects()


def much_memory():
    b"x" * (10 << 30)


def signal_parent():
    os.kill(os.getppid(), 0)


def udp():
    import socket

    socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"canary", ("192.0.2.1", 53))


def still_works():
    import decimal
    import statistics
    import zoneinfo

    zoneinfo.ZoneInfo("Europe/Rome") if os.path.isdir("/usr/share/zoneinfo") else None
    return str(decimal.Decimal("1.5") + statistics.mean([1, 2, 3]).__int__())


def attempt(case):
    if by_the_kernel and case.__name__ in ONLY_PYTHON_STOPS:
        return "not tried"
    try:
        return "passed: %s" % (case(),)
    except MemoryError:
        return "MemoryError"
    except BaseException as e:
        return type(e).__name__ + ": " + str(e)


for name, case in list(globals().items()):
    if callable(case) and getattr(case, "__module__", None) == "__main__" and name != "attempt":
        print(json.dumps({"case": name, "outcome": attempt(case)}), flush=True)
print(json.dumps({"case": "walls", "outcome": " ".join(walls)}), flush=True)
