-- What a writer does in Neovim with the server; each answer is a line of JSON in the file named by DOORBRAAK_SAID.
vim.o.swapfile = false
local said = {}
local function say(name, value) table.insert(said, vim.json.encode({ name, value })) end
local function wait(for_what) assert(vim.wait(60000, for_what, 5), 'waited in vain') end

vim.lsp.config('doorbraak', {
  cmd = { vim.env.DOORBRAAK_PYTHON, '-m', 'doorbraak_tools', 'lsp', '--date', '2026-07-06' },
  filetypes = { 'markdown' },
  root_markers = { 'doorbraak.toml', '.git' },
})
vim.lsp.enable('doorbraak')

local function main()
  vim.cmd.edit(vim.env.DOORBRAAK_PLAN)
  local buffer = vim.api.nvim_get_current_buf()
  wait(function() return #vim.diagnostic.get(buffer) > 0 end)
  local client = vim.lsp.get_clients({ bufnr = buffer })[1]
  local function at(line, column) vim.api.nvim_win_set_cursor(0, { line, column }) end
  local function params() return vim.lsp.util.make_position_params(0, client.offset_encoding) end
  local function ask(method, more)
    local answer = client:request_sync(method, vim.tbl_extend('force', params(), more or {}), 60000, buffer)
    assert(not answer.err, vim.inspect(answer.err))
    return answer.result
  end
  local function line_of(piece) return vim.fn.search('\\V' .. piece, 'cw') end

  local found = vim.diagnostic.get(buffer)[1]
  say('finding', { found.lnum, found.col, found.end_col, found.code, found.severity })

  -- Neovim's own way to take a choice: the only preferred one, applied.
  at(found.lnum + 1, found.col)
  vim.lsp.buf.code_action({ apply = true, filter = function(one) return one.isPreferred == true end })
  wait(function() return vim.api.nvim_buf_get_lines(buffer, 3, 4, false)[1] == 'status: ingediend' end)
  wait(function() return #vim.diagnostic.get(buffer) == 0 end)
  say('mended', #vim.diagnostic.get(buffer))

  at(4, 8)
  local choices = {}
  for _, item in ipairs(ask('textDocument/completion').items) do table.insert(choices, item.label) end
  say('choices', choices)

  local pointer = line_of('doelen: [')
  at(pointer, vim.fn.getline(pointer):find('K1', 1, true) - 1)
  say('hover', ask('textDocument/hover').contents.value)
  say('definition', ask('textDocument/definition').range.start.line + 1)
  vim.lsp.buf.rename('K9')
  wait(function() return vim.fn.getline(pointer):find('K9', 1, true) ~= nil end)
  say('renamed', vim.api.nvim_buf_get_lines(buffer, 0, -1, false))

  local names = {}
  for _, part in ipairs(ask('textDocument/documentSymbol')) do table.insert(names, part.name) end
  say('outline', names)
  say('folds', #ask('textDocument/foldingRange'))

  -- Typing a block in, with the editor's own snippets.
  local last = line_of('waardendriehoek:')
  vim.api.nvim_buf_set_lines(buffer, last - 1, last - 1, false, { '  ' })
  at(last, 2)
  local block = ask('textDocument/completion').items[1]
  vim.api.nvim_buf_set_lines(buffer, last - 1, last, false, { '  ' })
  vim.cmd.startinsert()
  at(last, 2)
  vim.snippet.expand(block.textEdit.newText)
  vim.snippet.stop()
  say('block', vim.api.nvim_buf_get_lines(buffer, last - 1, last + 5, false))
end

local ok, fault = xpcall(main, debug.traceback)
say('fault', ok and '' or fault)
vim.fn.writefile(said, vim.env.DOORBRAAK_SAID)
vim.cmd('qa!')
