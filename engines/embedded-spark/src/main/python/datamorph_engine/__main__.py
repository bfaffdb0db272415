"""Runs the scripts that the JVM names; it is started by PythonProcess.java and by nothing else."""

import os
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

from datamorph_engine import bridge, runner, sandbox  # noqa: E402


def main():
    incoming, outgoing = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(2, 1)
    os.close(nothing)
    sandbox.die_with_parent()
    wire = bridge.Wire(incoming, outgoing)
    bridge.connect(bridge.Bridge(wire))
    try:
        runner.serve(wire)
    except (EOFError, BrokenPipeError):
        pass


main()
