"""Turn a folder of YAML records about a pact into the pages of an explainer site."""
