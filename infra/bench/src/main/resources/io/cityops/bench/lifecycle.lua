-- One case after another, each all the way from the report to its close; a thread has one connection and one case.
local threads = {}
setup = function(thread)
  thread:set("serial", #threads)
  table.insert(threads, thread)
end

init = function(args)
  math.randomseed(17 + serial)
  lives = 0
  failed = 0
  step = 0
  token, category, condition, unit = args[1], args[2], args[3], args[4]
  wrk.method = "POST"
  wrk.headers["Content-Type"] = "application/json"
  wrk.headers["Authorization"] = "Bearer " .. token
  steps = {
    { "accept", string.format('"category":"%s"', category) },
    { "file", string.format('"condition":"%s"', condition) },
    { "dispatch", string.format('"unit":"%s"', unit) },
    { "sign" },
    { "feed_back", '"note":"已清运并冲洗路面"' },
    { "check_pass", '"note":"现场已恢复"' },
    { "close" },
  }
end

local function report()
  return string.format(
    '{"category":"%s","description":"路边垃圾成堆，请尽快清运","place":{"lng":%.5f,"lat":%.5f,"address":"中山中路"},"source":"hotline","reporter":{"name":"王女士","phone":"13812345678"}}',
    category, 109.38 + math.random() * 0.06, 24.30 + math.random() * 0.05)
end

request = function()
  if step == 0 then
    return wrk.format("POST", "/t/liuzhou/api/cases", nil, report())
  end
  local action, more = steps[step][1], steps[step][2]
  local body = string.format('{"action":"%s","version":%s%s}', action, version, more and "," .. more or "")
  return wrk.format("POST", "/t/liuzhou/api/cases/" .. id .. "/actions", nil, body)
end

response = function(status, headers, body)
  if status ~= 200 and status ~= 201 then
    if failed < 3 then print(step, status, body) end
    failed = failed + 1
    step = 0
    return
  end
  if step == 0 then
    id = body:match('"id":"([%x-]+)"')
  end
  version = body:match('"version":(%d+)')
  if step == #steps then
    lives = lives + 1
    step = 0
  else
    step = step + 1
  end
end

done = function(summary)
  local lived, failures = 0, 0
  for _, thread in ipairs(threads) do
    lived = lived + thread:get("lives")
    failures = failures + thread:get("failed")
  end
  print(string.format("Lives: %d in %d us, %d failed", lived, summary.duration, failures))
end
