"""The main job, done over the accessibility bus alone: ``main_job.py NOTE PDF PROGRAM ...``."""

import sys

from client import Client

QUESTION = "What choices do I have to control my bone pain?"


def prepare_a_visit(client: Client, note: str, pdf: str) -> None:
    """From the first start to the sheet that is taken along."""
    client.do("radio button", "For me")
    client.do("push button", "Start")
    client.find("label", "My visit")

    client.do("radio button", "Questions")
    client.write("text", "Find a question", "bone pain")
    client.do("check box", QUESTION)
    client.wait_until_checked("check box", QUESTION)
    client.do("check box", "Top three")
    client.wait_until_checked("check box", "Top three")
    client.do("push button", "Add a note")
    client.write("text", "Note for", note)
    client.find("panel", f"{QUESTION} Note: {note}")

    client.do("radio button", "Pain log")
    client.do("radio button", "How strong is your pain right now?: 6")
    client.do("check box", "Where does it hurt? Lower back")
    client.do("push button", "Save this entry")
    client.find("label", "Saved. ")

    client.do("radio button", "Visit sheet")
    client.do("push button", "Save PDF")
    client.write("text", "File name", pdf)
    client.do("push button", "Save", inside=client.find("dialog", "Save the sheet"))
    client.find("label", "Saved: ")


def main() -> None:
    """Do the job and end the program; the exit code is that of the program."""
    note, pdf, *command = sys.argv[1:]
    client = Client(command)
    try:
        prepare_a_visit(client, note, pdf)
        code = client.end()
    except BaseException:
        client.kill()
        raise
    sys.exit(code)


if __name__ == "__main__":
    main()
