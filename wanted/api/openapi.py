"""The description of the open data for machines (OpenAPI 3.1)."""

from django.urls import reverse

from ..enums import RemovalReason, Section
from ..listing.facets import AGE_PARAMETER, PARAMETERS
from ..listing.pages import LOOSE_PARAMETER, NAME_PARAMETER

_TEXT = {"type": "string"}
_CODE = {"type": "string", "pattern": "^[0-9A-Y]{10}$"}
_NOTICE = {
    "type": "object",
    "required": ["code", "section", "kind", "language", "address", "name"],
    "properties": {
        "code": _CODE,
        "section": {"enum": Section.values},
        "kind": _TEXT,
        "kind_label": _TEXT,
        "language": {"enum": ["vi", "en"]},
        "address": {"type": "string", "format": "uri"},
        "record": {"type": "string", "format": "uri"},
        "published_at": {"type": "string", "format": "date-time"},
        "listed_on": {"type": "string", "format": "date"},
        "name": _TEXT,
        "other_names": {"type": "array", "items": _TEXT},
        "born": {
            "type": "object",
            "properties": {
                "date": {
                    "type": "string",
                    "description": "As precise as it is known: 1990, 1990-05, 1990-05-17.",
                },
                "note": _TEXT,
            },
        },
        "sex": {"enum": ["male", "female", "unknown"]},
    },
    "additionalProperties": True,
}
_REMOVED = {
    "type": "object",
    "required": ["code", "section", "removed_on", "outcome"],
    "properties": {
        "code": _CODE,
        "section": {"enum": Section.values},
        "removed_on": {"type": "string", "format": "date"},
        "outcome": {"enum": RemovalReason.values},
    },
    "additionalProperties": False,
}


def describe(request):
    """Return the document for the host of ``request``."""
    base = reverse("notices:documentation").rstrip("/")
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Notices of wanted and sought persons",
            "version": "1.0",
            "description": (
                "What the pages say, and nothing beside it. Whoever keeps a copy follows "
                "/removed/ at least daily and deletes what it names."
            ),
        },
        "servers": [{"url": request.build_absolute_uri("/").rstrip("/")}],
        "paths": {
            f"{base}/{{section}}/": {
                "get": {
                    "summary": "Notices of one section, 50 at a time",
                    "parameters": [
                        _parameter("section", place="path", schema={"enum": Section.values}),
                        _parameter("sau", "The cursor that the answer before gave in “next”."),
                        _parameter(NAME_PARAMETER, "A name, with or without accents or slips."),
                        _parameter(LOOSE_PARAMETER, "1: names that resemble it as well."),
                        _parameter(AGE_PARAMETER, "A band of age, for example 18-29."),
                        *(_parameter(name) for name in PARAMETERS.values()),
                    ],
                    "responses": {
                        "200": _answer({"notices": _list_of("Notice"), "next": _next()}),
                        "400": {"description": "A parameter has no such value."},
                    },
                }
            },
            f"{base}/notices/{{code}}/": {
                "get": {
                    "summary": "One notice, with its photographs",
                    "parameters": [_parameter("code", place="path", schema=_CODE)],
                    "responses": {
                        "200": _json({"$ref": "#/components/schemas/Notice"}),
                        "404": {"description": "There never was such a notice."},
                        "410": _json({"$ref": "#/components/schemas/Removed"}),
                    },
                }
            },
            f"{base}/notices.ndjson": {
                "get": {
                    "summary": "All notices, one record a line",
                    "responses": {"200": {"description": "application/x-ndjson"}},
                }
            },
            f"{base}/removed/": {
                "get": {
                    "summary": "Notices that were taken off, oldest first",
                    "parameters": [_parameter("sau", "The value of “last” in the answer before.")],
                    "responses": {
                        "200": _answer(
                            {
                                "removed": _list_of("Removed"),
                                "last": {"type": "integer"},
                                "next": _next(),
                            }
                        )
                    },
                }
            },
        },
        "components": {"schemas": {"Notice": _NOTICE, "Removed": _REMOVED}},
    }


def _parameter(name, description="", *, place="query", schema=None):
    parameter = {"name": name, "in": place, "schema": schema or _TEXT}
    if place == "path":
        parameter["required"] = True
    if description:
        parameter["description"] = description
    return parameter


def _list_of(name):
    return {"type": "array", "items": {"$ref": f"#/components/schemas/{name}"}}


def _next():
    return {"type": ["string", "null"], "format": "uri"}


def _answer(properties):
    return _json({"type": "object", "properties": properties})


def _json(schema):
    return {"description": "JSON", "content": {"application/json": {"schema": schema}}}
