"""The shape of a definition file, one idea a file; `definition.Procedure` is the whole.

Public services are described in the words of CPSV-AP 3.2 where it has one: evidence, criterion
(CCCEV requirement), cost, output, rule. Every statement carries its citation.
"""
