"""The tree on the left: meetings, regions, topics, headings, agreements and parts."""
