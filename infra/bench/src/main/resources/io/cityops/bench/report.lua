math.randomseed(11)
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
request = function()
  local lng = 109.38 + math.random() * 0.06
  local lat = 24.30 + math.random() * 0.05
  local body = string.format('{"category":"06010","description":"路边垃圾成堆，请尽快清运","place":{"lng":%.5f,"lat":%.5f,"address":"中山中路"}}', lng, lat)
  return wrk.format(nil, nil, nil, body)
end
