"""Runs every script of a table in one session, each exactly as it was compiled, and says how it ended."""

import json
import sys
import types

from awsglue.context import GlueContext
from datamorph_engine import filter as script_filter
from pyspark.context import SparkContext

glue = GlueContext(SparkContext.getOrCreate())


def scripts():
    return glue.create_data_frame.from_options(
        connection_type="postgresql",
        connection_options={"connectionName": "scripts", "dbtable": "public.conformance_scripts"},
    ).orderBy("case_id").collect()


def run(script, staging):
    sys.argv = ["script.py", "--JOB_NAME", "conformance", "--STAGING_TABLE", staging]
    try:
        script_filter.check(script)
        code = compile(script, "script.py", "exec", dont_inherit=True)
        exec(code, types.ModuleType("__main__").__dict__)
        return None
    except Exception as e:
        return type(e).__name__ + ": " + str(e)[:1500]


glue.spark_session.conf.set("spark.sql.shuffle.partitions", "2")
for row in scripts():
    print(json.dumps({"case": row["case_id"], "error": run(row["script"], row["staging"])}), flush=True)
