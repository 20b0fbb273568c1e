math.randomseed(os.time()) -- each turn has keys of its own
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"

local function key()
  local random = math.random
  return string.format("%04x%04x-%04x-4%03x-8%03x-%06x%06x", random(0, 0xffff), random(0, 0xffff), random(0, 0xffff),
    random(0, 0xfff), random(0, 0xfff), random(0, 0xffffff), random(0, 0xffffff))
end

request = function()
  wrk.headers["Idempotency-Key"] = key()
  local lng = 109.38 + math.random() * 0.06
  local lat = 24.30 + math.random() * 0.05
  local body = string.format('{"category":"06010","description":"路边垃圾成堆，请尽快清运","place":{"lng":%.5f,"lat":%.5f,"address":"中山中路"}}', lng, lat)
  return wrk.format(nil, nil, nil, body)
end
