-- Hulp van doorbraak in Neovim 0.11 of nieuwer. Neovim leest dit bestand als `exrc` aan staat en je het vertrouwt:
--   :set exrc    (in je eigen init.lua: vim.o.exrc = true)
--   :trust       (met dit bestand open)
vim.lsp.config('doorbraak', {
  cmd = { 'doorbraak', 'lsp' },
  filetypes = { 'markdown' },
  root_dir = vim.fs.dirname(debug.getinfo(1, 'S').source:sub(2)),
})
vim.lsp.enable('doorbraak')
