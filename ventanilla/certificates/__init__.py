"""Certificates: attests exactly the claims it is handed, and says later whether they still hold.

Words: a *paper* is what is printed; a *claim* what a certificate states; the *seal* the QR's signed
content; the *status list* the signed file that says which certificates are suspended or revoked; a
*verdict* the separate facts that a verifier learns. It never reads a case. Doors: `actions.attest`,
`actions.change_status`; `queries.pdf`, `find`, `trust`, `status_token`; `core.verify`.
"""
