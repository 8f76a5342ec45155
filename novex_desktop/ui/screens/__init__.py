"""The screens beside the register, each made when it is first opened."""
