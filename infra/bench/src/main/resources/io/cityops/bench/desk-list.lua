-- The desk's list as people ask for it: every filter, both orders, the first page and those after it. A thread has one
-- connection, so that an answer's cursor goes with the question that was asked.
init = function(args)
  math.randomseed(23)
  wrk.headers["Authorization"] = "Bearer " .. args[1]
  local unit, category = args[2], args[3]
  questions = {
    "", "", "", "limit=200", "sort=reported", "sort=reported&limit=200",
    "unit=" .. unit, "unit=" .. unit .. "&stage=handling", "unit=" .. unit .. "&stage=to_sign",
    "category=" .. category, "category=" .. category .. "&sort=reported", "category=01001", "category=01001&sort=reported",
    "deadline=red", "deadline=yellow", "deadline=green", "deadline=red&unit=" .. unit,
    "light=blue", "light=yellow", "light=green", "light=yellow&category=" .. category,
  }
  for _, stage in ipairs({ "reported", "to_file", "to_dispatch", "to_sign", "handling", "to_check", "to_close", "closed" }) do
    table.insert(questions, "stage=" .. stage)
    table.insert(questions, "stage=" .. stage .. "&sort=reported")
  end
  asked = ""
  failed = 0
end

request = function()
  asked = onward or questions[math.random(#questions)]
  return wrk.format("GET", "/t/liuzhou/api/cases?" .. asked)
end

response = function(status, headers, body)
  onward = nil
  if status ~= 200 then
    failed = failed + 1
    if failed < 3 then print(asked, status, body) end
    return
  end
  local cursor = body:match('"next":"([^"]+)"}$')
  if cursor and math.random() < 0.4 then
    onward = asked:gsub("&cursor=.*", "") .. "&cursor=" .. cursor
  end
end
