"""The paper on screen without its widgets: scale, faces, colours, plan and geometry of grids, what an editor asks."""
