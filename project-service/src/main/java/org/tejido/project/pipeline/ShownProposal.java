package org.tejido.project.pipeline;

/** A proposal beside the name of who leads it and the office's minutes. */
record ShownProposal(Proposal proposal, String organisationName, long supportMinutes) {}
