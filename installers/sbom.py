"""Write the software bill of materials of what is shipped: CycloneDX 1.6 in JSON, the same bytes from the same commit.

``python -m installers.sbom --commit ID --out FILE`` takes the options of `installers.licence_list`. The time
in it is that of SOURCE_DATE_EPOCH, and its serial number is made of version and commit.
"""

import argparse
import os
import re
import sys
import tomllib
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import version as version_of
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.model import ExternalReference, ExternalReferenceType, HashAlgorithm, HashType, Property, XsUri
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import LicenseExpression
from cyclonedx.model.tool import ToolRepository
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from packageurl import PackageURL
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from installers.allowed_licences import NotAllowed
from installers.licence_list import PROJECT, add_places, gather, site_of
from installers.shipped import Shipped, installed_in

_TYPES = {
    "font": ComponentType.DATA,
    "model": ComponentType.MACHINE_LEARNING_MODEL,
    "python": ComponentType.PLATFORM,
}


def bill_of_materials(
    found: Sequence[Shipped], *, site: Path, version: str, commit: str, when: datetime, hashes: dict[str, list[str]]
) -> str:
    """Return what is shipped as CycloneDX 1.6.

    Parameters
    ----------
    found : sequence of Shipped
        As `installers.licence_list.gather` returns it.
    site : Path
        The folder of installed packages, asked for what needs what.
    version, commit : str
        Of the program.
    when : datetime
        The time that stands in it, with its zone.
    hashes : dict
        SHA-256 digests by package, from a lock file that has them.

    Returns
    -------
    str
        JSON, ending with a line feed; the same for the same arguments.
    """
    program = Component(
        name="osteoviewer",
        version=version,
        type=ComponentType.APPLICATION,
        bom_ref=f"osteoviewer@{version}",
        purl=PackageURL("generic", name="osteoviewer", version=version),
        licenses=[LicenseExpression("Apache-2.0")],
        properties=[Property(name="osteoviewer:commit", value=commit)],
    )
    components = [(one, _component(one, hashes)) for one in found]
    packages = {one.name: component for one, component in components if one.kind == "package"}
    top = []
    for one, component in components:
        if one.inside in packages:
            packages[one.inside].components.add(component)
        else:
            top.append(component)
    library = "cyclonedx-python-lib"
    tool = Component(name=library, version=version_of(library), type=ComponentType.LIBRARY)
    bom = Bom(
        serial_number=uuid5(NAMESPACE_URL, f"osteoviewer/{version}/{commit}"),
        metadata=BomMetaData(component=program, timestamp=when, tools=ToolRepository(components=[tool])),
        components=top,
    )
    bom.register_dependency(program, top)
    for name, needed in _needs(site, packages).items():
        bom.register_dependency(packages[name], [packages[other] for other in needed])
    return make_outputter(bom, OutputFormat.JSON, SchemaVersion.V1_6).output_as_string(indent=2) + "\n"


def _component(one: Shipped, hashes: dict[str, list[str]]) -> Component:
    """Return one work as a component; a package's digests are those of the files that the lock allows."""
    digests = [one.sha256] if one.sha256 else hashes.get(one.name, [])
    is_package = one.kind == "package"
    properties = {"osteoviewer:file": one.file, "osteoviewer:note": one.note}
    return Component(
        name=one.name,
        version=one.version or None,
        type=_TYPES.get(one.kind, ComponentType.LIBRARY),
        bom_ref=f"{one.kind}:{one.name}@{one.version}" + (f"#{one.file}" if one.file else ""),
        purl=PackageURL("pypi" if is_package else "generic", name=one.name, version=one.version or None),
        licenses=[LicenseExpression(one.licence)],
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=digest) for digest in digests],
        external_references=[ExternalReference(type=ExternalReferenceType.WEBSITE, url=XsUri(one.home))][
            : bool(one.home)
        ],
        properties=[Property(name=name, value=value) for name, value in properties.items() if value],
    )


def _needs(site: Path, packages: dict[str, Component]) -> dict[str, list[str]]:
    """Return which of the packages each of them needs, on this system and without extras."""
    installed, found = installed_in(site), dict[str, list[str]]()
    for name in packages:
        asked = [Requirement(line) for line in installed[name].requires or []]
        valid = [one for one in asked if one.marker is None or one.marker.evaluate({"extra": ""})]
        found[name] = sorted({str(canonicalize_name(one.name)) for one in valid} & set(packages))
    return found


def hashes_in_lock(lock: Path) -> dict[str, list[str]]:
    """Return the SHA-256 digests of a lock file by package; empty for a lock without them."""
    found: dict[str, list[str]] = {}
    name = ""
    for line in lock.read_text(encoding="utf-8").splitlines():
        if pinned := re.match(r"([A-Za-z0-9._-]+)==", line):
            name = canonicalize_name(pinned[1])
        found.setdefault(name, []).extend(re.findall(r"--hash=sha256:([0-9a-f]{64})", line))
    return {name: sorted(digests) for name, digests in found.items() if name and digests}


def program_version() -> str:
    """Return the version that `pyproject.toml` gives."""
    return str(tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"])


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the bill of materials; return 1 if something must not be shipped."""
    parser = argparse.ArgumentParser(prog="python -m installers.sbom", description=__doc__)
    add_places(parser)
    parser.add_argument("--commit", required=True, help="the commit that the installers are made of")
    parser.add_argument("--out", type=Path, required=True, help="the file to write")
    chosen = parser.parse_args(arguments)
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch.isdigit():
        print("SOURCE_DATE_EPOCH must be set to the time of the commit: git log -1 --format=%ct", file=sys.stderr)
        return 1
    when = datetime.fromtimestamp(int(epoch), UTC)
    hashes = hashes_in_lock(chosen.lock)
    try:
        with site_of(chosen) as site:
            found = gather(site, lock=chosen.lock, bundle=chosen.bundle, python=chosen.python)
            text = bill_of_materials(
                found, site=site, version=program_version(), commit=chosen.commit, when=when, hashes=hashes
            )
    except NotAllowed as error:
        print(error, file=sys.stderr)
        return 1
    chosen.out.parent.mkdir(parents=True, exist_ok=True)
    chosen.out.write_text(text, encoding="utf-8", newline="\n")
    print(f"{len(found)} components: {chosen.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
