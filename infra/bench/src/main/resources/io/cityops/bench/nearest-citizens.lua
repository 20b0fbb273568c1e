math.randomseed(7)
request = function()
  local lng = 109.38 + math.random() * 0.06
  local lat = 24.30 + math.random() * 0.05
  return wrk.format("GET", string.format("/t/liuzhou/api/search/facilities/nearest?kind=toilet&limit=10&lng=%.5f&lat=%.5f", lng, lat))
end
