"""Asks an API by QGIS's own provider (OAPIF). Reads cases as JSON, answers each on a line as JSON.

A case: {"name", "layer", "filter"?, "box"? [west, south, east, north], "system"? of the layer, "into"? of the answer}
"""

import json
import sys

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsRectangle,
    QgsVectorLayer,
)

origin, cases = sys.argv[1], json.loads(sys.argv[2])
QgsApplication.setPrefixPath("/usr", True)
application = QgsApplication([], False)
application.initQgis()


def quoted(text):
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def ask(case):
    parts = {
        "url": origin + "/api",
        "typename": case["layer"],
        "restrictToRequestBBOX": "1",
        "filter": case.get("filter"),
        "srsname": case.get("system"),
    }
    uri = " ".join(f"{name}={quoted(value)}" for name, value in parts.items() if value)
    layer = QgsVectorLayer(uri, case["layer"], "OAPIF")
    if not layer.isValid():
        return {"name": case["name"], "valid": False, "error": layer.error().message()}
    request = QgsFeatureRequest()
    if "box" in case:
        request.setFilterRect(QgsRectangle(*case["box"]))
    if "into" in case:
        system = QgsCoordinateReferenceSystem(case["into"])
        request.setDestinationCrs(system, QgsCoordinateTransformContext())
    features = list(layer.getFeatures(request))
    points = [f.geometry().asPoint() for f in features if f.hasGeometry() and f.geometry().type() == 0]
    return {
        "name": case["name"],
        "valid": True,
        "crs": layer.crs().authid(),
        "fields": [field.name() for field in layer.fields()],
        "count": len(features),
        "ids": [f["id"] for f in features if "id" in layer.fields().names()],
        "points": [[p.x(), p.y()] for p in points],
    }


print(json.dumps({"version": Qgis.QGIS_VERSION}), flush=True)
for case in cases:
    print(json.dumps(ask(case)), flush=True)
application.exitQgis()
