"""The operator's pages: requests about data, the review of privileges, the log of incidents."""
