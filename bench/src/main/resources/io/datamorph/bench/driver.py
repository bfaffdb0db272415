"""Runs every script of a table in one session, in order, and says how long each took."""

import json
import sys
import time
import types

from awsglue.context import GlueContext
from pyspark.context import SparkContext

glue = GlueContext(SparkContext.getOrCreate())


def scripts():
    return glue.create_data_frame.from_options(
        connection_type="postgresql",
        connection_options={"connectionName": "warehouse", "dbtable": "public.scripts"},
    ).orderBy("place").collect()


def run(script, staging):
    sys.argv = ["script.py", "--JOB_NAME", "bench", "--STAGING_TABLE", staging]
    start = time.perf_counter()
    code = compile(script, "script.py", "exec", dont_inherit=True)
    exec(code, types.ModuleType("__main__").__dict__)
    return (time.perf_counter() - start) * 1000


for row in scripts():
    print(json.dumps({"place": row["place"], "millis": run(row["script"], row["staging"])}), flush=True)
