"""One script after another in one session, each exactly as it was compiled; asks the database for the next."""

import json
import sys
import types

from awsglue.context import GlueContext
from awsglue.utils import getResolvedOptions
from datamorph_engine import filter as script_filter
from pyspark.context import SparkContext

glue = GlueContext(SparkContext.getOrCreate())
spark = glue.spark_session


def next_request(after):
    frame = glue.create_data_frame.from_options(
        connection_type="postgresql",
        connection_options={
            "connectionName": "warehouse",
            "query": "select number, script, staging from datamorph_fuzz.next_request(%d)" % after,
        },
    )
    rows = frame.collect()
    return rows[0] if rows else None


def run(script, staging):
    spark.conf.set("spark.sql.caseSensitive", "false")
    spark.conf.set("spark.sql.constraintPropagation.enabled", "true")
    sys.argv = ["script.py", "--JOB_NAME", "fuzz", "--STAGING_TABLE", staging]
    try:
        script_filter.check(script)
        code = compile(script, "script.py", "exec", dont_inherit=True)
        exec(code, types.ModuleType("__main__").__dict__)
        return None
    except Exception as e:
        report = getattr(e, "_report", None) or {}
        return {
            "class": type(e).__name__,
            "condition": report.get("condition"),
            "sqlState": report.get("sqlState"),
            "message": (str(e) or type(e).__name__)[:1500],
        }


def serve(last):
    spark.conf.set("spark.sql.shuffle.partitions", "2")
    while True:
        request = next_request(last)
        if request is not None:
            last = request["number"]
            print(json.dumps({"number": last, "error": run(request["script"], request["staging"])}), flush=True)


serve(int(getResolvedOptions(sys.argv, ["LAST"])["LAST"]))
