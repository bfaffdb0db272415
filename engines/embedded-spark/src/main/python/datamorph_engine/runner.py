"""One script after another, each in a module of its own called __main__."""

import io
import linecache
import sys
import traceback
import types

from datamorph_engine import bridge, filter as script_filter, sandbox

# As long as a spec may be, which may compile to hundreds of columns.
LONGEST_SCRIPT = 1 << 20


class Printed(io.TextIOBase):
    """Standard output or error of a script: whole lines become messages."""

    def __init__(self, wire, stream):
        self._wire = wire
        self._stream = stream
        self._begun = ""

    def writable(self):
        return True

    def write(self, text):
        lines = (self._begun + text).split("\n")
        self._begun = lines.pop()
        for line in lines:
            self._say(line)
        if len(self._begun) > 8192:
            self._say(self._begun)
            self._begun = ""
        return len(text)

    def close_line(self):
        if self._begun:
            self._say(self._begun)
            self._begun = ""

    def _say(self, line):
        self._wire.send({"print": line[:8200], "stream": self._stream})


def serve(wire):
    """Until the pipe is closed."""
    while True:
        command = wire.receive()
        if command["do"] == "rehearse":
            wire.send({"done": {"error": _rehearse()}})
        else:
            wire.send({"done": {"error": _run(command, wire)}})


def _rehearse():
    from datamorph_engine import rehearsal

    try:
        rehearsal.play()
        return None
    except Exception:
        return {"message": traceback.format_exc()}


def _run(command, wire):
    path = command["script"]
    try:
        source = _read(path)
        if command["filter"]:
            script_filter.check(source)
        code = compile(source, "script.py", "exec", dont_inherit=True)
    except script_filter.Refused as refused:
        return _error("SCRIPT_REFUSED", "ScriptRefused", str(refused), "")
    except (SyntaxError, ValueError, RecursionError, MemoryError) as e:
        return _error("SCRIPT_REFUSED", type(e).__name__, str(e), "")
    return _execute(code, source, command["arguments"], wire)


def _read(path):
    with open(path, "rb") as script:
        data = script.read(LONGEST_SCRIPT + 1)
    if len(data) > LONGEST_SCRIPT:
        raise script_filter.Refused("the script is longer than 1 MB")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        raise script_filter.Refused("the script is not UTF-8") from None


def _execute(code, source, arguments, wire):
    linecache.cache["script.py"] = (len(source), None, source.splitlines(True), "script.py")
    module = types.ModuleType("__main__")
    module.__builtins__ = sandbox.builtins_for_scripts()
    sys.modules["__main__"] = module
    sys.argv = ["script.py"]
    for name, value in arguments.items():
        sys.argv += ["--" + name, value]
    out, err = Printed(wire, "stdout"), Printed(wire, "stderr")
    sys.stdout, sys.stderr = out, err
    sandbox.confine()
    try:
        exec(code, module.__dict__)
        return None
    except SystemExit as stop:
        return None if not stop.code else _error("SCRIPT_ERROR", "SystemExit", str(stop.code), "")
    except BaseException as e:
        return _raised(e)
    finally:
        out.close_line()
        err.close_line()
        sys.stdout, sys.stderr = sys.__stdout__, sys.__stderr__


def _raised(e):
    report = getattr(e, "_report", None) or {}
    kind = "SCRIPT_ERROR"
    error = _error(kind, _name_of(type(e)), str(e) or type(e).__name__, _trace(e))
    error["condition"] = report.get("condition")
    error["sqlState"] = report.get("sqlState")
    return error


def _name_of(kind):
    return kind.__name__ if kind.__module__ == "builtins" else kind.__module__ + "." + kind.__name__


def _trace(e):
    """The script's own lines only; the engine's are nobody's business."""
    frames = [each for each in traceback.extract_tb(e.__traceback__) if each.filename == "script.py"]
    return "".join(traceback.format_list(frames))


def _error(kind, name, message, trace):
    return {"kind": kind, "class": name, "message": message[:4000], "traceback": trace}
