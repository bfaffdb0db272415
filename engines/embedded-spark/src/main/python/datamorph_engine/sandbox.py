"""The walls around a script: limits, no network, no files, no other programs, and an end with the JVM.

On Linux the kernel holds them (Landlock, a network namespace, rlimits); everywhere Python's audit hook does.
Whatever a kernel does not offer is passed over: the caller is told what holds.
"""

import builtins
import os
import sys
import threading
import time

try:
    import resource
except ImportError:  # not a Unix
    resource = None

_MEGABYTE = 1 << 20
_MEMORY = 2048 * _MEGABYTE

_PR_SET_PDEATHSIG, _PR_SET_NO_NEW_PRIVS = 1, 38
_SIGKILL = 9
_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000
_LANDLOCK_CREATE, _LANDLOCK_ADD, _LANDLOCK_RESTRICT = 444, 445, 446
_READ_FILE, _READ_DIR = 1 << 2, 1 << 3


def _libc():
    import ctypes

    return ctypes, ctypes.CDLL(None, use_errno=True)


def die_with_parent():
    """Killed with the JVM even in the middle of an endless loop."""
    if sys.platform.startswith("linux"):
        _libc()[1].prctl(_PR_SET_PDEATHSIG, _SIGKILL, 0, 0, 0)
    elif os.getppid() == 1:
        os._exit(0)


def confine():
    """Puts up all walls that this machine has; returns their names."""
    walls = []
    if sys.platform.startswith("linux"):
        walls += _kernel_walls()
    _watch_parent()
    walls += _limits()
    _forget_dangerous_modules()
    sys.addaudithook(_audit_hook(_readable_folders()))
    return walls + ["audit"]


def builtins_for_scripts():
    """All of Python's: a script that the filter let pass uses none that could do harm."""
    return builtins


def _readable_folders():
    """Python's library, the facade and shared libraries, parts of which are loaded when first needed."""
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    folders = {os.path.realpath(here), os.path.dirname(os.path.realpath(os.__file__))}
    folders.update(os.path.realpath(each) for each in sys.path if each and os.path.isdir(each))
    libraries = ["/usr/share/zoneinfo", "/usr/lib", "/usr/lib64", "/lib", "/lib64", os.path.join(sys.base_prefix, "lib")]
    return sorted(folders) + [os.path.realpath(each) for each in libraries if os.path.isdir(each)]


# The kernel's


def _kernel_walls():
    ctypes, libc = _libc()
    walls = []
    try:
        with open("/proc/self/oom_score_adj", "w") as score:
            score.write("1000")  # when memory runs out, this process goes first
    except OSError:
        pass
    if libc.unshare(_NEW_NETWORK) == 0 or libc.unshare(_NEW_USER | _NEW_NETWORK) == 0:
        walls.append("network")
    libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    if _landlock(ctypes, libc):
        walls.append("landlock")
    return walls


def _landlock(ctypes, libc):
    """Files: reading in the folders of Python only; no program; no TCP; no signal to the outside."""
    version = libc.syscall(_LANDLOCK_CREATE, None, 0, 1)
    if version < 1:
        return False
    bits = 13 + (version >= 2) + (version >= 3) + (version >= 5)
    rules = (ctypes.c_uint64 * 3)((1 << bits) - 1, 3, 3)
    size = 24 if version >= 6 else 16 if version >= 4 else 8
    ruleset = libc.syscall(_LANDLOCK_CREATE, ctypes.byref(rules), size, 0)
    if ruleset < 0:
        return False
    for folder in _readable_folders():
        _allow_reading(ctypes, libc, ruleset, folder)
    done = libc.syscall(_LANDLOCK_RESTRICT, ruleset, 0)
    os.close(ruleset)
    return done == 0


def _allow_reading(ctypes, libc, ruleset, folder):
    class Beneath(ctypes.Structure):
        _pack_ = 1
        _layout_ = "ms"
        _fields_ = [("allowed", ctypes.c_uint64), ("folder", ctypes.c_int32)]

    try:
        descriptor = os.open(folder, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    rule = Beneath(_READ_FILE | _READ_DIR, descriptor)
    libc.syscall(_LANDLOCK_ADD, ruleset, 1, ctypes.byref(rule), 0)
    os.close(descriptor)


# Unix's


def _watch_parent():
    """Where the kernel does not end this process with its parent, a thread does."""
    parent = os.getppid()

    def watch():
        while os.getppid() == parent:
            time.sleep(0.5)
        os._exit(0)

    threading.Thread(target=watch, daemon=True).start()


def _limits():
    if resource is None:
        return []
    for name, most in (
        ("RLIMIT_AS", _MEMORY), ("RLIMIT_FSIZE", 0), ("RLIMIT_CORE", 0), ("RLIMIT_NOFILE", 64), ("RLIMIT_NPROC", 0),
    ):
        try:
            resource.setrlimit(getattr(resource, name), (most, most))
        except (AttributeError, ValueError, OSError):
            pass
    return ["limits"]


# Python's


def _forget_dangerous_modules():
    """So that a script cannot pick them out of sys.modules; importing them again meets the hook."""
    for name in list(sys.modules):
        if name.split(".")[0] in ("ctypes", "_ctypes", "resource", "subprocess", "_posixsubprocess", "socket", "_socket"):
            del sys.modules[name]


def _audit_hook(folders):
    """A hook cannot be taken off again; all that it uses is bound here, out of a script's reach."""
    denied_events = frozenset(
        """
        code.__new__ gc.get_objects gc.get_referents gc.get_referrers mmap.__new__ os.chdir os.chflags os.chmod
        os.chown os.exec os.fork os.forkpty os.kill os.killpg os.link os.listxattr os.mkdir os.posix_spawn
        os.putenv os.remove os.removexattr os.rename os.rmdir os.setxattr os.spawn os.startfile os.symlink
        os.system os.truncate os.unsetenv os.utime resource.prlimit resource.setrlimit signal.pthread_kill
        subprocess.Popen sys.addaudithook sys.setprofile sys.settrace syslog.openlog
        """.split()
    )
    denied_families = ("ctypes.", "socket.", "shutil.", "tempfile.", "ftplib.", "http.", "urllib.", "sqlite3.", "pty.")
    denied_modules = frozenset(
        """
        _ctypes _multiprocessing _posixsubprocess _socket ctypes cffi mmap multiprocessing pty resource socket
        subprocess
        """.split()
    )
    separator = os.sep
    inside = tuple(folder + os.sep for folder in folders)
    realpath, fspath, fsdecode, kind = os.path.realpath, os.fspath, os.fsdecode, isinstance
    reading = frozenset(["r", "rb", "rt", None])
    text, number, error = str, int, PermissionError

    def readable(path):
        if kind(path, number) or path is None:
            return False
        return (realpath(fsdecode(fspath(path))) + separator).startswith(inside)

    def refuse(event):
        raise error("a job may not do this: " + event)

    def hook(event, arguments):
        if event == "open":
            path, mode = arguments[0], arguments[1]
            if mode not in reading or not readable(path):
                refuse("open")
        elif event == "os.listdir" or event == "os.scandir":  # Python's imports look into folders
            if not readable(arguments[0]):
                refuse(event)
        elif event == "import":
            if arguments[0].split(".")[0] in denied_modules:
                refuse("import " + text(arguments[0]))
        elif event in denied_events or event.startswith(denied_families):
            refuse(event)

    return hook
