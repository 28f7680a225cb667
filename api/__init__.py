"""Punnus: the customer register of a company that sells, receives and moves bulk materials."""

import warnings

from pydantic import BaseModel
from pydantic.warnings import UnsupportedFieldAttributeWarning

BaseModel.model_config["defer_build"] = True
"""Hundreds of forms: each is compiled when it is first read or written, not at every start."""

warnings.simplefilter("ignore", UnsupportedFieldAttributeWarning)
"""FastAPI ignores it where it makes a form of a body; now that form is compiled later."""
