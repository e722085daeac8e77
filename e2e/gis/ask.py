"""Asks an API by QGIS's own provider (OAPIF). Reads cases as JSON, answers each on a line as JSON.

A case: {"name", "layer", "filter"?, "box"? [west, south, east, north], "system"? of the layer, "into"? of the answer}
"""

import json
import sys
from urllib.error import HTTPError
from urllib.parse import quote
from urllib.request import urlopen

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


def announce(name):
    """Says which case comes: what is sent from now on belongs to it."""
    try:
        urlopen(origin + "/case/" + quote(name, safe=""))
    except HTTPError:
        pass


def quoted(text):
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def ask(case):
    announce(case["name"])
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
        return {"name": case["name"], "valid": False, "count": 0, "ids": [], "points": []}
    request = QgsFeatureRequest()
    if "box" in case:
        request.setFilterRect(QgsRectangle(*case["box"]))
    if "into" in case:
        system = QgsCoordinateReferenceSystem(case["into"])
        request.setDestinationCrs(system, QgsCoordinateTransformContext())
    features = list(layer.getFeatures(request))
    shapes = [f.geometry() for f in features if f.hasGeometry()]
    points = [shape.asPoint() for shape in shapes if shape.type() == 0 and not shape.isMultipart()]
    return {
        "name": case["name"],
        "valid": True,
        "count": len(features),
        "ids": [f["id"] for f in features if "id" in layer.fields().names()],
        "points": [[p.x(), p.y()] for p in points],
    }


print(json.dumps({"version": Qgis.QGIS_VERSION}), flush=True)
for case in cases:
    print(json.dumps(ask(case)), flush=True)
application.exitQgis()
